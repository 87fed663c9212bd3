package org.simpul.report;

import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.time.DateInterval;

/** Provisions with no more than a test says of them. */
final class Provisions {

    private Provisions() {}

    static Provision provision(String code) {
        return new Provision(code, null, null, null, null);
    }

    static Provision provision(String code, String parent) {
        return new Provision(code, null, null, parent, null);
    }

    static Provision provision(String code, String parent, String during) {
        return new Provision(code, null, null, parent, DateInterval.parse(during));
    }

    static Provision ofKind(String code, ProvisionKind kind) {
        return new Provision(code, null, kind, null, null);
    }

    static Provision ofKind(String code, ProvisionKind kind, String parent) {
        return new Provision(code, null, kind, parent, null);
    }
}
