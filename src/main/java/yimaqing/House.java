package yimaqing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yimaqing.filling.Filling;
import yimaqing.filling.Rosters;
import yimaqing.notice.RuleBook;
import yimaqing.pack.Dictionary;
import yimaqing.pack.Speech;
import yimaqing.place.Pinyin;
import yimaqing.place.Places;
import yimaqing.seal.BlindIndex;
import yimaqing.seal.KeyRing;
import yimaqing.seal.Vault;
import yimaqing.slot.RuleDictionary;
import yimaqing.trade.Trades;

/// The house as a whole: what the rooms share, made once at the start. The clock and the master key are handed in by
/// whoever starts it.
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
class House {

    @Bean
    Dictionary dictionary() {
        return Dictionary.shipped();
    }

    @Bean
    RuleDictionary ruleDictionary(Dictionary dictionary) {
        return RuleDictionary.shipped(dictionary);
    }

    @Bean
    Trades trades(RuleBook book) {
        return Trades.shipped(book);
    }

    @Bean
    RuleBook ruleBook(RuleDictionary asked, Dictionary dictionary) {
        return RuleBook.of(asked, dictionary);
    }

    @Bean
    Rosters rosters(Dictionary dictionary) {
        return Rosters.shipped(dictionary);
    }

    @Bean
    Filling filling(RuleDictionary asked, Dictionary dictionary) {
        return new Filling(asked, dictionary);
    }

    @Bean
    Places places() {
        return Places.shipped();
    }

    @Bean
    Pinyin pinyin() {
        return Pinyin.shipped();
    }

    @Bean
    Speech speech(Dictionary dictionary, Places places) {
        return new Speech(dictionary, places);
    }

    @Bean
    Vault vault(KeyRing ring) {
        return new Vault(ring);
    }

    @Bean
    BlindIndex blindIndex(KeyRing ring) {
        return BlindIndex.ofValues(ring);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
