package io.github.cmerules.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void resultsKeepTheOrderHoweverLongEachTakes() {
        List<Integer> squares = InOrder.map(IntStream.range(0, 2_000).boxed(), number -> {
                    for (int i = 0; i < (number % 7) * 1_000; i++) {
                        Thread.onSpinWait();
                    }
                    return number * number;
                })
                .toList();
        assertThat(squares)
                .isEqualTo(IntStream.range(0, 2_000).mapToObj(n -> n * n).toList());
    }

    @Test
    void onlyAFewPiecesAreReadAhead() {
        AtomicLong read = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        AtomicLong farthest = new AtomicLong();
        InOrder.map(LongStream.range(0, 10_000).boxed().peek(piece -> read.incrementAndGet()), piece -> piece)
                .forEachOrdered(result -> {
                    farthest.accumulateAndGet(read.get() - taken.get(), Math::max);
                    taken.incrementAndGet();
                });
        assertThat(taken).hasValue(10_000);
        assertThat(farthest.get()).isLessThanOrEqualTo(4L * (1 + ForkJoinPool.getCommonPoolParallelism()));
    }

    @Test
    void severalThreadsWorkAtOnceWhereThereAreSeveral() throws InterruptedException {
        int parties = 1 + Math.min(1, ForkJoinPool.getCommonPoolParallelism());
        CountDownLatch together = new CountDownLatch(parties);
        AtomicInteger waited = new AtomicInteger();
        List<Boolean> met = InOrder.map(Stream.of(1, 2).limit(parties), piece -> {
                    together.countDown();
                    waited.incrementAndGet();
                    return await(together);
                })
                .toList();
        assertThat(met).doesNotContain(false);
        assertThat(waited).hasValue(parties);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatWorkThrowsIsThrownInItsPlace() {
        AtomicInteger taken = new AtomicInteger();
        Stream<Integer> results = InOrder.map(IntStream.range(0, 100).boxed(), number -> {
            if (number == 57) {
                throw new IllegalArgumentException("57");
            }
            return number;
        });
        assertThatThrownBy(() -> results.forEachOrdered(result -> taken.incrementAndGet()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("57");
        assertThat(taken).hasValue(57);
    }

    @Test
    void closingTheResultsClosesThePieces() {
        AtomicInteger closed = new AtomicInteger();
        InOrder.map(Stream.of(1).onClose(closed::incrementAndGet), piece -> piece)
                .close();
        assertThat(closed).hasValue(1);
    }
}
