package dev.contract.provider.state;

/** Changes nothing. */
record NoStates() implements StateHandler {

    @Override
    public boolean knows(String state) {
        return true;
    }

    @Override
    public void change(StateChange change) {
        // there is nobody to tell
    }

    @Override
    public boolean isConfigured() {
        return false;
    }
}
