// swift-tools-version: 6.1
import PackageDescription

// Measures how long the statistics, the reading of a study and the drawing of charts take. A package of its own, so that
// nobody who builds the program needs the package that measures.
//
//   swift package --package-path Benchmarks benchmark
//
// The counts of allocations and of retains need packages of their own, which are left out
// (`traits: []`): those columns would read 0, so the benchmarks do not ask for them.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let charts = Target.Dependency.product(name: "Charts", package: "cicatrix")
let statistics = Target.Dependency.product(name: "SurvivalStatistics", package: "cicatrix")

/// One set of benchmarks.
func benchmarks(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "Benchmark", package: "benchmark")] + dependencies,
    path: "Benchmarks/\(name)", swiftSettings: settings,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
  name: "cicatrix-benchmarks",
  dependencies: [
    .package(name: "cicatrix", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Studies from a seed, larger than any trial, and their files.
    .target(
      name: "GeneratedStudies", dependencies: [statistics], swiftSettings: settings),
    // What `peers/statistics` runs beside R.
    .executableTarget(
      name: "statistics-timings", dependencies: ["GeneratedStudies", statistics],
      swiftSettings: settings),
    // Trajectories and profiles from a seed, and Cairo alone with the same drawing operations.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .target(
      name: "GeneratedCharts",
      dependencies: [
        charts, .product(name: "UlcerStudies", package: "cicatrix"),
        .product(name: "UlcerSamples", package: "cicatrix"),
        .product(name: "Reports", package: "cicatrix"),
      ], swiftSettings: settings),
    .target(name: "CairoReplay", dependencies: ["CCairo", charts], swiftSettings: settings),
    .executableTarget(
      name: "chart-timings", dependencies: ["CairoReplay", "GeneratedCharts", charts],
      swiftSettings: settings),
    benchmarks("ChartBenchmarks", of: ["CairoReplay", "GeneratedCharts", charts]),
    benchmarks("StatisticsBenchmarks", of: ["GeneratedStudies", statistics]),
    benchmarks(
      "IngestBenchmarks",
      of: [
        .product(name: "DelimitedText", package: "cicatrix"),
        .product(name: "UlcerStudies", package: "cicatrix"),
        .product(name: "UlcerSamples", package: "cicatrix"),
      ]),
  ],
  cxxLanguageStandard: .cxx17
)
