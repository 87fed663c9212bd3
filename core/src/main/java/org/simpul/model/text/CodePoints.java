package org.simpul.model.text;

/** The order of texts by their Unicode code points, as a database with a binary collation sorts them. */
public final class CodePoints {

    private CodePoints() {}

    // String.compareTo goes by UTF-16 units and so sorts an emoji before a character of U+E000 to U+FFFF.
    public static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i += Character.charCount(one.codePointAt(i))) {
            int difference = Integer.compare(one.codePointAt(i), other.codePointAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
