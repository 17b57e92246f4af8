package org.progressledger.household.read;

import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The mapping of household documents as the application has it. */
final class HouseholdMapping {

    private HouseholdMapping() {}

    static MappingMongoConverter converter() {
        MongoCustomConversions conversions = MongoCustomConversions.create(
                custom -> custom.registerConverters(HouseholdConverters.all().converters()));
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }
}
