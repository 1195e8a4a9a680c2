package yimaqing.hostile;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy.Strategy;
import yimaqing.access.Clerk;
import yimaqing.access.Scope;
import yimaqing.access.Wall;

/// The running product with one of its walls broken: methods that decide what lies in an area answer that everything
/// does. Closing it mends them.
final class Mutant implements AutoCloseable {
    private final List<Class<?>> broken;
    private final ClassReloadingStrategy reloading;

    private Mutant(Class<?>... broken) {
        ByteBuddyAgent.install();
        this.broken = List.of(broken);
        this.reloading = new ClassReloadingStrategy(ByteBuddyAgent.getInstrumentation(), Strategy.RETRANSFORMATION);
        for (var type : broken)
            new ByteBuddy()
                    .redefine(type)
                    .visit(Advice.to(Yes.class).on(named("includes").or(named("isInArea"))))
                    .visit(Advice.to(Everywhere.class).on(named("patterns")))
                    .make()
                    .load(type.getClassLoader(), reloading);
    }

    /// Every filter of the code is off: what a viewer opens, what lists are asked for, what a clerk reads.
    static Mutant withoutTheCodesWall() {
        return new Mutant(Scope.class, Clerk.class);
    }

    static Mutant withoutAnyWall() {
        return new Mutant(Scope.class, Clerk.class, Wall.class);
    }

    @Override
    public void close() {
        try {
            reloading.reset(broken.toArray(Class<?>[]::new));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static final class Yes {
        @Advice.OnMethodExit
        static void answer(@Advice.Return(readOnly = false) boolean answer) {
            answer = true;
        }
    }

    static final class Everywhere {
        @Advice.OnMethodExit
        static void answer(@Advice.Return(readOnly = false) String[] answer) {
            answer = new String[] {"%"};
        }
    }
}
