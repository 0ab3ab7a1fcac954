package dev.contract.broker.ui;

/** The parts of the pages, as the navigation names them; it shows those that have a page. */
public enum Section {
    OVERVIEW("Overview", "/", false),
    MATRIX("Matrix", "/matrix", false),
    CAN_I_DEPLOY("Can I deploy?", "/can-i-deploy", false),
    ENVIRONMENTS("Environments", "/environments", false),
    NETWORK("Network", "/network", false),
    PARTICIPANTS("Participants", "/pacticipants", false),
    WEBHOOKS("Webhooks", "/webhooks", true),
    TOKENS("Tokens", "/tokens", true),
    AUDIT("Audit", "/audit", true),
    RETENTION("Retention", "/retention", true);

    private final String title;
    private final String path;
    private final boolean setting;

    Section(String title, String path, boolean setting) {
        this.title = title;
        this.path = path;
        this.setting = setting;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    /** True for what those need who run the broker. */
    public boolean isSetting() {
        return setting;
    }
}
