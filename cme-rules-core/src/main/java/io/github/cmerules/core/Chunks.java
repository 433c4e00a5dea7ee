package io.github.cmerules.core;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stream, several elements at a time. */
final class Chunks {

    private Chunks() {}

    /** {@return the elements of a stream in lists of a size, the last of which may be shorter} */
    static <T> Stream<List<T>> of(Stream<T> stream, int size) {
        Iterator<T> elements = stream.sequential().iterator();
        Spliterator<List<T>> chunks = new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(Consumer<? super List<T>> action) {
                List<T> chunk = new ArrayList<>(size);
                while (chunk.size() < size && elements.hasNext()) {
                    chunk.add(elements.next());
                }
                if (!chunk.isEmpty()) {
                    action.accept(chunk);
                }
                return !chunk.isEmpty();
            }
        };
        return StreamSupport.stream(chunks, false).onClose(stream::close);
    }
}
