package org.progressledger.commune;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command about a title together with what it rests on, as {@link Communes} sends it. */
record DecideTitle(TitleCommand command, TitleGround ground) {

    @TargetAggregateIdentifier
    String stream() {
        return CommuneTitles.stream(command.unit());
    }
}
