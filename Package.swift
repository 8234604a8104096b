// swift-tools-version: 6.2
import PackageDescription

// This file is the diagram of the program: each line names a module and what it may see.
// bytes → rows → records → episodes → results → charts and blocks → drawings → PDF, PNG, SVG

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// One module with its test target; `sees` are its only allowed imports beside Foundation, `embeds`
/// the files in its folder that `CEmbeddedFiles` makes part of the program.
func module(
  _ name: String, sees: Target.Dependency..., testsSee: [Target.Dependency] = [],
  embeds: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: sees, exclude: embeds, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + sees + testsSee,
      swiftSettings: settings),
  ]
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "cicatrix",
  products: [
    .executable(name: "cicatrix", targets: ["cicatrix"]),
    .library(name: "SurvivalStatistics", targets: ["SurvivalStatistics"]),
    .library(name: "DelimitedText", targets: ["DelimitedText"]),
    .library(name: "Charts", targets: ["VectorDrawing", "ChartGrammar", "CairoRendering"]),
    .library(name: "PDFFinishing", targets: ["PDFFinishing"]),
    .library(
      name: "Reports",
      targets: ["PageComposition", "ReportTemplates", "UlcerFigures", "UlcerReports"]),
    .library(
      name: "UlcerStudies",
      targets: ["UlcerRecords", "UlcerIngest", "UlcerAnalysis", "StudyComparison"]),
    .library(name: "UlcerSamples", targets: ["UlcerSamples"]),
    .library(name: "Imports", targets: ["SourceDiagnostics", "CaptureImport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    module("PlainOutput"),
    module("SourceDiagnostics", sees: "PlainOutput"),
    module("ParallelWork"),
    module("FileDigests", sees: "CCrypto"),
    module("LocalFiles", sees: "ParallelWork"),
    module("DelimitedText", sees: "SourceDiagnostics", "ParallelWork"),
    module("SurvivalStatistics", sees: "CBoostMath"),
    module("VectorDrawing"),
    module("ChartGrammar", sees: "PlainOutput", "VectorDrawing"),
    module("PageComposition", sees: "VectorDrawing"),
    module("CairoRendering", sees: "VectorDrawing", "CCairoPango"),
    module(
      "PDFFinishing", sees: "VectorDrawing", "CQPDF",
      testsSee: ["CairoRendering", "PageComposition"]),
    module("UlcerRecords"),
    module("UlcerSamples", sees: "UlcerRecords"),
    module(
      "UlcerIngest", sees: "PlainOutput", "UlcerRecords", "DelimitedText", "SourceDiagnostics",
      "ParallelWork", "LocalFiles", "CEmbeddedFiles", "FileDigests", yams),
    module(
      "CaptureImport", sees: "PlainOutput", "UlcerRecords", "UlcerIngest", "DelimitedText",
      "SourceDiagnostics", "LocalFiles", "CReadStat", "CZip", "CEmbeddedFiles", "FileDigests", yams),
    module(
      "UlcerAnalysis", sees: "PlainOutput", "UlcerRecords", "SurvivalStatistics",
      testsSee: ["ResultTestSupport"]),
    module(
      "StudyComparison", sees: "PlainOutput", "UlcerRecords", "UlcerAnalysis", "SourceDiagnostics",
      testsSee: ["UlcerIngest", "ResultTestSupport"]),
    module("ReportTemplates", sees: "SourceDiagnostics", "CCMark"),
    module(
      "ClinicalWording", sees: "PlainOutput", "UlcerRecords", "UlcerAnalysis", "SourceDiagnostics"),
    module(
      "UlcerFigures", sees: "UlcerRecords", "UlcerAnalysis", "ClinicalWording", "ChartGrammar",
      "PageComposition", "SourceDiagnostics", "VectorDrawing",
      testsSee: ["UlcerIngest", "CairoRendering", "UlcerSamples", "ResultTestSupport"]),
    module(
      "UlcerReports", sees: "UlcerRecords", "UlcerAnalysis", "ClinicalWording", "UlcerFigures",
      "StudyComparison", "ChartGrammar", "PageComposition", "ReportTemplates", "SourceDiagnostics",
      "VectorDrawing",
      testsSee: ["UlcerIngest", "CairoRendering", "UlcerSamples", "ResultTestSupport"]),
    module(
      "AnalysedStudies", sees: "SourceDiagnostics", "ParallelWork", "UlcerRecords", "UlcerIngest",
      "UlcerAnalysis", "StudyComparison", "UlcerFigures", "UlcerReports", "CairoRendering"),
    module(
      "NightlyJob", sees: "PlainOutput", "SourceDiagnostics", "ParallelWork", "LocalFiles",
      "UlcerRecords", "UlcerIngest", "AnalysedStudies", "UlcerAnalysis", "StudyComparison",
      "ClinicalWording",
      "UlcerFigures", "UlcerReports", "ReportTemplates", "PageComposition", "VectorDrawing",
      "CairoRendering", "PDFFinishing", "CEmbeddedFiles", database, logging,
      testsSee: ["ResultTestSupport"],
      embeds: ["WebPage/Frame/page.css", "WebPage/Frame/page.js"]),
    module("CommandConventions", sees: "LocalFiles", argumentParser),
    module(
      "EstimateCommands", sees: "PlainOutput", "SourceDiagnostics", "DelimitedText",
      "SurvivalStatistics", "CommandConventions", "CEmbeddedFiles", argumentParser),
    [
      .executableTarget(
        name: "cicatrix",
        dependencies: [
          "SourceDiagnostics", "ParallelWork", "LocalFiles", "DelimitedText",
          "UlcerRecords", "UlcerIngest", "CaptureImport", "UlcerAnalysis", "StudyComparison",
          "UlcerSamples", "UlcerFigures", "UlcerReports", "ReportTemplates", "PageComposition",
          "VectorDrawing", "ChartGrammar", "CairoRendering", "PDFFinishing", "AnalysedStudies",
          "NightlyJob", "CommandConventions", "EstimateCommands", "CGzip", argumentParser, logging,
        ], swiftSettings: settings),
      .testTarget(
        name: "cicatrixTests",
        dependencies: ["cicatrix", "TestSupport", "ResultTestSupport", "CEmbeddedFiles", yams],
        swiftSettings: settings),
      .testTarget(
        name: "ArchitectureTests", dependencies: ["TestSupport", "UlcerRecords"],
        swiftSettings: settings),
      .target(
        name: "TestSupport",
        dependencies: ["SourceDiagnostics", "UlcerRecords", "VectorDrawing"],
        swiftSettings: settings),
      .target(
        name: "ResultTestSupport", dependencies: ["UlcerRecords", "UlcerAnalysis"],
        swiftSettings: settings),
      .systemLibrary(
        name: "CCairoPango", pkgConfig: "pangocairo",
        providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
      .systemLibrary(
        name: "CCMark", pkgConfig: "libcmark-gfm",
        providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
      // libreadstat has no pkg-config file in Debian: the module maps name the libraries.
      .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
      .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
      .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
      .target(name: "CBoostMath"),
      // Texts of the repository that the program holds: pages of rules, style, script, references.
      .target(name: "CEmbeddedFiles"),
      .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),
      .target(name: "CQPDF", linkerSettings: [.linkedLibrary("qpdf")]),
    ],
  ].flatMap { $0 },
  // C23 has #embed.
  cLanguageStandard: .c2x, cxxLanguageStandard: .cxx17
)
