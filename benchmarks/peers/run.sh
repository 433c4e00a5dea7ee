#!/bin/sh
# Builds every engine, makes sure that all give the same outcomes, measures, and prints the table on standard output.
# Arguments: homes of further JDKs to measure beside the one that builds; --quick for a short run.
set -e
cd "$(dirname "$0")/../.."
mvn -q -B -ntp package -Ppeers -DskipTests -Dspotless.check.skip -Dmaven.source.skip -Dmaven.javadoc.skip \
  -pl benchmarks/peers/compare,benchmarks/peers/plain,benchmarks/peers/easy-rules,benchmarks/peers/evrete,benchmarks/peers/cel,benchmarks/peers/drools,benchmarks/peers/drools-kjar,benchmarks/peers/cme-rules -am
exec java -cp benchmarks/peers/compare/target/cme-rules-peers-compare-0.1.0-SNAPSHOT.jar \
  io.github.cmerules.benchmarks.peers.compare.Compare benchmarks/peers "$@"
