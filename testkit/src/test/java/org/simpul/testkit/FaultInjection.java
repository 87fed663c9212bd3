package org.simpul.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** Puts faults in the place of their ports, wherever a storage hands these ports out. */
final class FaultInjection {

    private final List<Class<?>> faults;
    private final List<Object> memory = Collections.synchronizedList(new ArrayList<>());

    private FaultInjection(List<Class<?>> faults) {
        this.faults = faults;
    }

    /** The storage with the faults; ports that none of them stands in for pass all calls on. */
    static Storage into(Storage honest, List<Class<?>> faults) {
        return new FaultInjection(faults).around(Storage.class, honest);
    }

    private <P> P around(Class<P> port, Object honest) {
        Class<?> face =
                faults.stream().filter(port::isAssignableFrom).findFirst().orElse(port);
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "honest" -> honest;
            case "memory" -> memory;
            default -> answer(proxy, honest, method, arguments);
        };
        return port.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {face}, handler));
    }

    private Object answer(Object proxy, Object honest, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault() && isPort(method.getDeclaringClass())) {
            // What a port derives from its other methods is derived from the faulty ones, as it would be in an adapter.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        } else if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, handedIn(arguments));
        }
        try {
            Object answer = method.invoke(honest, handedIn(arguments));
            return isPort(method.getReturnType()) ? around(method.getReturnType(), answer) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The arguments, of which work for a unit gets its unit with the faults. */
    private Object[] handedIn(Object[] arguments) {
        if (arguments == null) {
            return null;
        }
        Object[] handedIn = arguments.clone();
        for (int i = 0; i < handedIn.length; i++) {
            if (handedIn[i] instanceof Function<?, ?> work && !(work instanceof UnaryOperator<?>)) {
                handedIn[i] = onFaultyUnit(work);
            }
        }
        return handedIn;
    }

    @SuppressWarnings(
            "unchecked") // ports take no other functions than work for a unit and what answers with the same type
    private <T> Function<UnitOfWork, T> onFaultyUnit(Function<?, T> work) {
        return unit -> ((Function<UnitOfWork, T>) work).apply(around(UnitOfWork.class, unit));
    }

    static boolean isPort(Class<?> type) {
        return type.isInterface() && type.getPackage() == Storage.class.getPackage();
    }
}
