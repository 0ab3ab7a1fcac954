package dev.contract.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the help of a command teaches beside its options; {@link HelpText} prints it below them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Help {

    String DONE = "0  done";
    String WRONG = "2  the command line, a setting or a file is wrong, or names what the broker does not know";
    String BROKER = "3  the broker could not be reached, refused the credentials, or failed";

    /** Command lines that work as they are; one that goes on in another line ends with a backslash. */
    String[] examples();

    /** The names of commands that come before or after it. */
    String[] related() default {};

    /** What the exit codes mean here. */
    String[] exitCodes() default {DONE, WRONG, BROKER};
}
