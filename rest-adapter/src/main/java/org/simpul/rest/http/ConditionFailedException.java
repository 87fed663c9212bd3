package org.simpul.rest.http;

/** None of the versions that the writer expects is the stored one. */
public final class ConditionFailedException extends RequestRefusedException {

    private final int currentVersion;

    public ConditionFailedException(int currentVersion) {
        super("The record is at version " + currentVersion);
        this.currentVersion = currentVersion;
    }

    public int currentVersion() {
        return currentVersion;
    }
}
