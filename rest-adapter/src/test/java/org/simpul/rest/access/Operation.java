package org.simpul.rest.access;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Something that can be asked of the adapter: a method and the template of an address, as in {@code GET /v1/activities/{id}}.
 */
record Operation(String method, String template) {

    /** All that an application answers: those of parent classes, sub-resources and their locators included. */
    @SuppressWarnings("deprecation") // this is how the adapter registers them
    static Set<String> of(Application application) {
        Set<String> all = new TreeSet<>();
        Stream.concat(
                        application.getSingletons().stream().<Class<?>>map(Object::getClass),
                        application.getClasses().stream())
                .map(Resource::from)
                .filter(resource -> resource != null)
                .forEach(resource -> collect(resource, "", all));
        return all;
    }

    private static void collect(Resource resource, String prefix, Set<String> all) {
        String path = joined(prefix, resource.getPath());
        for (ResourceMethod method : resource.getResourceMethods()) {
            all.add(new Operation(method.getHttpMethod(), path).toString());
        }
        if (resource.getResourceLocator() != null) {
            collect(Resource.from(resource.getResourceLocator().getInvocable().getRawResponseType()), path, all);
        }
        resource.getChildResources().forEach(child -> collect(child, path, all));
    }

    /** Both parts with one slash between them, and without the regular expressions that parameters may have. */
    private static String joined(String prefix, String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return prefix;
        }
        return prefix + (path.startsWith("/") ? "" : "/") + path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
