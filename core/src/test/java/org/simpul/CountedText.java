package org.simpul;

/**
 * A text that counts how often somebody looks at one of its characters: the steps that an expression or a parser takes,
 * which are the same on every machine. It ends those that take far too many.
 */
public final class CountedText implements CharSequence {

    private static final int MOST_LOOKS_PER_CHARACTER = 400;

    private final String text;
    private final long mostLooks;
    private long looks;

    public CountedText(String text) {
        this.text = text;
        this.mostLooks = (long) MOST_LOOKS_PER_CHARACTER * (text.length() + 1);
    }

    public long looks() {
        return looks;
    }

    @Override
    public char charAt(int index) {
        look(1);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        look(end - start);
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        look(text.length());
        return text;
    }

    private void look(int characters) {
        looks += characters;
        if (looks > mostLooks) {
            throw new AssertionError("Looked more than " + mostLooks + " times at a text of " + text.length());
        }
    }
}
