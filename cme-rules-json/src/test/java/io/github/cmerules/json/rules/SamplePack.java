package io.github.cmerules.json.rules;

/** A rule pack that is right; tests put a fault in. */
final class SamplePack {

    static final String FILE = "my-state.yaml";

    static final String YAML = """
            version: 1
            reviewedBy: compliance analyst
            reviewedOn: 2026-01-02
            id: us-xx/physician
            title: Board of a state, physicians
            jurisdiction: US-XX
            professions: [MD]
            verifiedThrough: 2026-01-01
            sources:
              code: {title: Code, url: https://example.org, readOn: 2026-01-01, confidence: primary}
            vocabulary:
              licenseTypes: {full: Full}
              facts: {prescribes: Do you prescribe?}
            interpretations:
              - {id: XX-1, reading: One., alternative: Other., basis: None., choice: {chosen: one, others: [other]}}
            calendars:
              - calendar: {anniversary: {years: 2}}
                citations: [code]
            defaultWaiverScope: [us-xx/total]
            editions:
              - id: first
                inForce: 2000-01-01/2019-12-31
                schedules:
                  - title: Full license
                    when: {license-type: full}
                    requirements:
                      - id: us-xx/total
                        title: Total
                        demand:
                          credits:
                            required: 40
                            eligible: any-credit
                            window: cycle
                        citations: [code]
                    citations: [code]
              - id: second
                inForce: 2020-01-01/..
                schedules:
                  - title: Full license
                    when: {license-type: full}
                    requirements:
                      - id: us-xx/total
                        title: Total
                        demand:
                          credits:
                            required: 50
                            eligible: any-credit
                            window: cycle
                        citations: [code]
                      - id: us-xx/choice
                        title: Choice
                        when: {fact: prescribes}
                        demand:
                          any-of:
                            - id: small
                              title: small
                              demand:
                                all-of:
                                  - {credits: {required: 1, eligible: {topic: ehr}, window: cycle}}
                                  - {credits: {required: 2, eligible: {topic: opioid-pain}, window: cycle}}
                            - {holds: prescribes}
                        citations: [{source: code, section: "2.1"}]
                    limits:
                      - title: at most 5 from teaching
                        toward: us-xx/total
                        credits: {format: teaching}
                        atMost: 5
                        citations: [code]
                    relations:
                      - exclusive: {requirements: [us-xx/total, us-xx/choice], citations: [code]}
                    citations: [code]
            """;

    private SamplePack() {}

    /** {@return the pack with one text in place of another, which it holds} */
    static String with(String old, String fresh) {
        if (!YAML.contains(old)) {
            throw new IllegalArgumentException("the sample has no [" + old + "]");
        }
        int at = YAML.lastIndexOf(old);
        return YAML.substring(0, at) + fresh + YAML.substring(at + old.length());
    }
}
