package org.simpul.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.simpul.port.UnitOfWork;

/** A unit of work whose every call is a unit of its own, as on a connection that commits by itself. */
final class CallByCall {

    /** Runs one call in a unit. */
    interface Runner {
        Object run(Function<UnitOfWork, Object> call);
    }

    private CallByCall() {}

    static UnitOfWork in(Runner runner) {
        return port(UnitOfWork.class, unit -> unit, runner);
    }

    /** @param within leads from a unit to this port of it */
    private static <P> P port(Class<P> port, Function<UnitOfWork, Object> within, Runner runner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            Function<UnitOfWork, Object> call = unit -> invoke(method, within.apply(unit), arguments);
            return FaultInjection.isPort(method.getReturnType())
                    ? port(method.getReturnType(), call, runner)
                    : runner.run(call);
        };
        return port.cast(Proxy.newProxyInstance(CallByCall.class.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private static Object invoke(Method method, Object port, Object[] arguments) {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
