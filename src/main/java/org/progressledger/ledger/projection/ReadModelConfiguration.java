package org.progressledger.ledger.projection;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

/**
 * The MongoDB of the read models: the one that {@code progress-ledger.mongodb.uri} (environment
 * {@code PROGRESS_LEDGER_MONGODB_URI}) names, or one in this process.
 */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    ReadModelServer readModelServer(@Value("${progress-ledger.mongodb.uri:}") String uri) {
        return uri.isBlank() ? ReadModelServer.inThisProcess() : ReadModelServer.at(uri);
    }

    /** A projection must never see or rest on what a fail-over takes back. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durableReadModels() {
        return settings -> settings.uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY);
    }

    @Bean
    MongoCustomConversions mongoCustomConversions(ObjectProvider<ReadModelConverters> contributed) {
        List<Converter<?, ?>> converters = new ArrayList<>(List.of(new WriteDate(), new ReadDate()));
        contributed.forEach(feature -> converters.addAll(feature.converters()));
        return MongoCustomConversions.create(conversions ->
                conversions.bigDecimal(BigDecimalRepresentation.DECIMAL128).registerConverters(converters));
    }

    @Bean("mongoHealthContributor")
    ReadModelHealth readModelHealth(MongoOperations mongo) {
        return new ReadModelHealth(mongo);
    }

    /** A day has no time zone, so it is stored as text, such as {@code 2025-07-01}, which sorts as days do. */
    @WritingConverter
    static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }
}
