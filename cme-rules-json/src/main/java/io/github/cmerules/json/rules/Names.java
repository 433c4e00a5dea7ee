package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.code;
import static io.github.cmerules.json.rules.Codecs.constant;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.DuplicatePolicy;
import java.util.Locale;

/** The codes and constants that rule packs name. */
final class Names {

    private Names() {}

    static final Codec<RequirementId> REQUIREMENT_ID = code("requirement", RequirementId::of);
    static final Codec<InterpretationId> INTERPRETATION_ID = code("interpretation", InterpretationId::of);
    static final Codec<Profession> PROFESSION = code("profession", Profession::of);
    static final Codec<Jurisdiction> JURISDICTION = code("jurisdiction", Jurisdiction::of);
    static final Codec<Topic> TOPIC = code("topic", Topic::of);
    static final Codec<Category> CATEGORY = code("category", Category::of);
    static final Codec<Format> FORMAT = code("format", Format::of);
    static final Codec<Approval> APPROVAL = code("approval", Approval::of);
    static final Codec<Attribute> ATTRIBUTE = code("attribute", Attribute::of);
    static final Codec<LicenseType> LICENSE_TYPE = code("license type", LicenseType::of);
    static final Codec<Fact> FACT = code("fact", Fact::of);
    static final Codec<CredentialKind> CREDENTIAL = code("credential", CredentialKind::of);
    static final Codec<LicenseStatus> STATUS = constant("license status", LicenseStatus.values(), LicenseStatus::code);
    static final Codec<Occasion> OCCASION = constant("occasion", Occasion.values(), Occasion::code);
    static final Codec<Evidence> EVIDENCE = constant("evidence", Evidence.values(), Evidence::code);
    static final Codec<DuplicatePolicy> DUPLICATES = constant("policy", DuplicatePolicy.values(), Names::kebab);

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
