package yimaqing.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = History.shipped();
    private final CountyCodes codes = CountyCodes.shipped();

    @Test
    void aVillageThatMovedIsFollowed() {
        assertThat(history.successor(new PlaceCode("141026201205"))).contains(new PlaceCode("141026104207"));
        assertThat(history.successor(new PlaceCode("141026202"))).contains(new PlaceCode("141026104"));
    }

    @Test
    void aVillageMergedAwayOrNeverMovedHasNoSuccessor() {
        assertThat(history.successor(new PlaceCode("141026202211"))).isEmpty();
        assertThat(history.successor(new PlaceCode("141026104207"))).isEmpty();
        assertThat(history.successor(new PlaceCode("141026200"))).isEmpty();
    }

    @Test
    void everySuccessorStandsToday() {
        for (String county : new String[] {"141026", "140221"}) {
            assertThat(history.moves(new PlaceCode(county)))
                    .isNotEmpty()
                    .allMatch(move -> move.newCode().stream()
                            .allMatch(code -> Places.shipped().find(code).isPresent()));
        }
    }

    @Test
    void anOldCodeIsRememberedByItsName() {
        assertThat(history.called(new PlaceCode("141026202211"))).contains("上寨村民委员会");
        assertThat(history.called(new PlaceCode("140227"))).contains("大同县");
        assertThat(history.called(new PlaceCode("141026100204"))).isEmpty();
    }

    @Test
    void theMovesOfATownAreThoseOfItsOldCode() {
        assertThat(history.moves(new PlaceCode("141026202"))).hasSize(12);
        assertThat(history.moves(new PlaceCode("141027"))).isEmpty();
        assertThat(history.townsGone(new PlaceCode("141026")))
                .extracting(Place::name)
                .containsExactly("马必乡", "杜村乡", "良马乡");
        assertThat(history.townsGone(new PlaceCode("141027"))).isEmpty();
    }

    @Test
    void aDeadCountyCodeInAnIdNumberIsKnown() {
        assertThat(codes.wasEver("142628")).isTrue();
        assertThat(codes.called("142628")).contains("临汾地区安泽县");
        assertThat(codes.today("142628")).contains(new PlaceCode("141026"));
        assertThat(codes.wasEver("141026")).isTrue();
        assertThat(codes.called("141026")).contains("临汾市安泽县");
    }

    @Test
    void aCodeThatNeverWasIsNotKnown() {
        for (String never : new String[] {"142699", "141000", "140000", "110101", "", "安泽", "1426280"}) {
            assertThat(codes.wasEver(never)).as(never).isFalse();
            assertThat(codes.called(never)).isEmpty();
            assertThat(codes.today(never)).isEmpty();
        }
    }

    @Test
    void aCountyIsFollowedOnlyWithinItsPrefecture() {
        assertThat(codes.today("140202")).isEmpty();
        assertThat(codes.today("142601")).isEmpty();
        assertThat(codes.today("142401")).contains(new PlaceCode("140702"));
        assertThat(codes.today("142302")).contains(new PlaceCode("141102"));
    }

    @Test
    void aWrongPrefectureInTheOldListIsPutRight() {
        assertThat(codes.called("140624")).contains("朔州市怀仁县");
        assertThat(codes.called("142325")).contains("吕梁地区兴县");
    }
}
