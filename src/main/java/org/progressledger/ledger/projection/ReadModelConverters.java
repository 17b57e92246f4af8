package org.progressledger.ledger.projection;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/**
 * How a feature stores its own value types in read models. A bean of this type is all that is needed.
 *
 * @param converters pairs annotated {@code @WritingConverter} and {@code @ReadingConverter}
 */
public record ReadModelConverters(List<Converter<?, ?>> converters) {}
