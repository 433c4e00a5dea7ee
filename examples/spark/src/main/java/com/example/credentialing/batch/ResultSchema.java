package com.example.credentialing.batch;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of an evaluation, as the interchange format names them. */
final class ResultSchema {

    /** The errors of a dossier that cannot be evaluated. */
    static final StructType ERRORS = StructType.fromDDL("errors array<struct<path string, message string>>");

    /** One evaluation. */
    static final StructType EVALUATION = StructType.fromDDL("""
            version int,
            license struct<jurisdiction string, profession string, number string>,
            verdict string,
            asOf date,
            validUntil date,
            ruleBook struct<
              id string, edition string, verifiedThrough date, digest string, interpretations map<string, string>>,
            cycle struct<start date, end date>,
            undeterminedBy string,
            requirements array<struct<
              id string, title string, status string, unit string,
              required decimal(18, 2), counted decimal(18, 2), missing decimal(18, 2), deadline date,
              citations array<struct<title string, section string, url string, readOn date, confidence string>>,
              satisfiedBy string, closest string, undeterminedBy string, because string,
              limitedBy array<string>, uncovered array<string>, explanation string>>,
            joint array<struct<requirements array<string>, missing decimal(18, 2)>>,
            credits array<struct<
              id string, title string, claimed decimal(18, 2), worth decimal(18, 2),
              uses array<struct<requirement string, amount decimal(18, 2)>>,
              rejections array<struct<requirement string, reason string, amount decimal(18, 2)>>>>,
            questions array<struct<fact string, question string, affects array<string>>>,
            outlook array<struct<credit string, serves array<string>>>,
            keep array<struct<credit string, until date>>,
            dates array<struct<code string, title string, date date>>,
            notices array<string>
            """);

    /** Whatever a result is: one evaluation, those of several licenses, or errors. */
    static final StructType RESULT =
            EVALUATION.add("evaluations", DataTypes.createArrayType(EVALUATION)).merge(ERRORS, true);

    private ResultSchema() {}
}
