package dev.contract.broker.ui;

import dev.contract.broker.http.Caller;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Urls;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name or "" where nobody is asked
 * @param logIn where to log in, if nobody is logged in and somebody could be
 * @param logOut where to send what ends the session, if there is one
 */
public record User(
        String name, @Nullable String logIn, @Nullable String logOut) {

    static User of(Request request, boolean canLogIn) {
        Urls urls = request.urls().local();
        Caller caller = request.caller();
        if (caller.kind() != Kind.ANYBODY) {
            return new User(caller.name(), null, caller.kind() == Kind.SESSION ? urls.to("logout") : null);
        }
        return new User("", canLogIn ? urls.to("login") + "?to=" + Urls.encode(request.here()) : null, null);
    }
}
