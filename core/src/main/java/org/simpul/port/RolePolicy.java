package org.simpul.port;

import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Aggregate;

/**
 * Who may do what by their roles. Everybody reads what their clearance shows. Contributors write the records of the organisation
 * for which they act, stewards those of all. Verifiers, and stewards on their behalf, put independent assessments on record.
 * Only stewards correct what can else only be added to, merge, erase, release how often people at risk came, and hand over to a
 * person what is held on them. Only admins ask who saw what. Both may have brought up to date what is kept beside records.
 */
public final class RolePolicy implements AccessPolicy {

    @Override
    public void check(Caller caller, Action action, Aggregate<?> record) {
        boolean may = switch (action) {
            case READ -> true;
            case CREATE, CHANGE, DELETE -> isSteward(caller) || isOwnContributor(caller, record);
            case CORRECT, MERGE, ERASE, HAND_OVER, RELEASE -> isSteward(caller);
            case ASSESS -> isSteward(caller) || caller.roles().contains(Role.VERIFIER);
            case AUDIT -> isAdmin(caller);
            case MAINTAIN -> isSteward(caller) || isAdmin(caller);
        };
        if (!may) {
            throw new NotPermittedException(action.code(), record.type().code());
        }
    }

    @Override
    public void checkAudit(Caller caller) {
        if (!isAdmin(caller)) {
            throw new NotPermittedException(Action.AUDIT.code(), "registry");
        }
    }

    @Override
    public void checkRelease(Caller caller) {
        if (!isSteward(caller)) {
            throw new NotPermittedException(Action.RELEASE.code(), "registry");
        }
    }

    @Override
    public void checkMaintenance(Caller caller) {
        if (!isSteward(caller) && !isAdmin(caller)) {
            throw new NotPermittedException(Action.MAINTAIN.code(), "registry");
        }
    }

    private static boolean isAdmin(Caller caller) {
        return caller.roles().contains(Role.ADMIN);
    }

    private static boolean isSteward(Caller caller) {
        return caller.roles().contains(Role.STEWARD);
    }

    private static boolean isOwnContributor(Caller caller, Aggregate<?> record) {
        return caller.roles().contains(Role.CONTRIBUTOR)
                && caller.organisation() != null
                && caller.organisation().equals(record.head().custodian());
    }
}
