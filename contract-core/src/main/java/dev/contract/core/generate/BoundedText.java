package dev.contract.core.generate;

import java.util.regex.Matcher;

/** Text that may be read only so often, as some regular expressions take practically forever on some texts. */
final class BoundedText implements CharSequence {

    private static final int READS = 5_000_000;

    private final String text;
    private int reads;

    BoundedText(String text) {
        this.text = text;
    }

    /** True if all of such a text matches; false also if that could not be found out with reasonable work. */
    static boolean matches(Matcher matcher) {
        try {
            return matcher.matches();
        } catch (TooMuchWork | StackOverflowError tooMuch) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads > READS) {
            throw new TooMuchWork();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchWork() {
            super(null, null, false, false);
        }
    }
}
