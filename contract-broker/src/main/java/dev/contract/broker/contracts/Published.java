package dev.contract.broker.contracts;

import dev.contract.broker.participants.Version;
import dev.contract.core.broker.wire.Notice;
import java.util.List;

/** What a publication has done. */
record Published(Version version, List<Publication> publications, List<Notice> notices) {}
