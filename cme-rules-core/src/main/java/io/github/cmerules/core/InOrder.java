package io.github.cmerules.core;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Work on all processors whose results keep the order of what they are made of, in constant memory.
 *
 * <pre>{@code
 * InOrder.map(lines, line -> evaluated(line)).forEachOrdered(out::println);
 * }</pre>
 *
 * <p>A parallel stream would do the same for a list; for a stream whose length is not known it takes larger and larger
 * batches.
 */
public final class InOrder {

    /** How many pieces of work are under way or done for each processor, before one of their results is taken. */
    private static final int AHEAD = 4;

    private InOrder() {}

    /**
     * Maps a stream on all processors.
     *
     * <p>The stream is read by the thread that takes the results, and only a few pieces ahead. That thread works, too; the
     * others are those of {@link ForkJoinPool#commonPool()}. A piece of work should take much longer than it takes to
     * hand it over, which is about a microsecond.
     *
     * @param <T> what is worked on
     * @param <R> the result
     * @param pieces what is worked on; it is closed when the result is
     * @param work makes a result; any thread may call it. What it throws is thrown when its result would be taken
     * @return the results in the order of the pieces, as a sequential stream
     */
    public static <T, R> Stream<R> map(Stream<? extends T> pieces, Function<? super T, ? extends R> work) {
        Iterator<? extends T> source = pieces.sequential().iterator();
        return StreamSupport.<R>stream(new Results<>(source, work), false).onClose(pieces::close);
    }

    private static final class Results<T, R> extends Spliterators.AbstractSpliterator<R> {

        private final Iterator<? extends T> pieces;
        private final Function<? super T, ? extends R> work;
        private final Queue<FutureTask<R>> ahead = new ArrayDeque<>();
        private final int most = AHEAD * (1 + ForkJoinPool.getCommonPoolParallelism());

        Results(Iterator<? extends T> pieces, Function<? super T, ? extends R> work) {
            super(Long.MAX_VALUE, Spliterator.ORDERED);
            this.pieces = pieces;
            this.work = work;
        }

        @Override
        public boolean tryAdvance(Consumer<? super R> action) {
            while (ahead.size() < most && pieces.hasNext()) {
                T piece = pieces.next();
                FutureTask<R> task = new FutureTask<>(() -> work.apply(piece));
                ahead.add(task);
                ForkJoinPool.commonPool().execute(task);
            }
            FutureTask<R> next = ahead.poll();
            if (next == null) {
                return false;
            }
            // To run what another thread has taken does nothing; then a later piece is taken instead of waiting.
            next.run();
            for (FutureTask<R> later : ahead) {
                if (next.isDone()) {
                    break;
                }
                later.run();
            }
            action.accept(result(next));
            return true;
        }

        private static <R> R result(FutureTask<R> task) {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return task.get();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof Error error) {
                    throw error;
                }
                throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
