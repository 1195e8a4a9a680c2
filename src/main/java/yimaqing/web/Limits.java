package yimaqing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often the same source may do the same thing. Past it the answer is 429 with the time to wait.
@Component
public class Limits {
    private static final int MOST_SOURCES = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_SOURCES)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final int loosened;

    /// `yimaqing.limits.loosened` multiplies every limit: a measurement asks more often than any village.
    public Limits(@Value("${yimaqing.limits.loosened:1}") int loosened) {
        this.loosened = loosened;
    }

    /// A limit: so many in so long a time, all at once or spread out.
    public record Limit(String name, int times, Duration in) {}

    /// Counts one more of this kind from this source.
    ///
    /// @throws TooMany past the limit
    public void take(Limit limit, String source) {
        var bucket = buckets.get(
                limit.name() + " " + source,
                _ -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth
                                .capacity((long) limit.times() * loosened)
                                .refillGreedy((long) limit.times() * loosened, limit.in()))
                        .build());
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
}
