package org.simpul.example.sharding;

import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/**
 * The contract about one composition. Not all of it holds, so it is no test of the build: {@link Sentences} runs it and takes
 * down what becomes of each sentence.
 */
abstract class ComposedContract extends StorageContract {

    private final Composition composition;

    ComposedContract(Composition composition) {
        this.composition = composition;
    }

    @Override
    protected final Storage emptyStorage() {
        return new Witness(composition.emptyStorage());
    }

    static final class Plain extends ComposedContract {
        Plain() {
            super(Composition.PLAIN);
        }
    }

    static final class Quoted extends ComposedContract {
        Quoted() {
            super(Composition.QUOTED);
        }
    }

    static final class Audited extends ComposedContract {
        Audited() {
            super(Composition.AUDITED);
        }
    }
}
