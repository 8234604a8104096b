// swift-tools-version: 6.2
import PackageDescription

// Stands apart from the program: nothing builds or ships it unless it is asked for.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "fuzzing",
  products: [
    // Linked with libFuzzer by `run`, which brings the `main` that an executable would have.
    .library(name: "CoverageReaders", type: .static, targets: ["CoverageReaders"]),
    .library(name: "CoverageTemplates", type: .static, targets: ["CoverageTemplates"]),
  ],
  dependencies: [.package(name: "cicatrix", path: "..")],
  targets: [
    // Studies, delimited files and study.yaml.
    .executableTarget(
      name: "FuzzReaders",
      dependencies: [
        .product(name: "DelimitedText", package: "cicatrix"),
        .product(name: "UlcerStudies", package: "cicatrix"),
      ], swiftSettings: settings),
    // Report templates.
    .executableTarget(
      name: "FuzzTemplates",
      dependencies: [.product(name: "Reports", package: "cicatrix")], swiftSettings: settings),
    // Breaking and shortening of texts.
    .executableTarget(
      name: "FuzzTexts",
      dependencies: [
        .product(name: "Charts", package: "cicatrix"),
        .product(name: "Reports", package: "cicatrix"),
      ], swiftSettings: settings),
    // SAS transport files.
    .executableTarget(
      name: "FuzzTransport", dependencies: [.product(name: "Imports", package: "cicatrix")],
      swiftSettings: settings),
    // Studies and templates, steered by coverage.
    .target(
      name: "CoverageReaders",
      dependencies: [
        .product(name: "DelimitedText", package: "cicatrix"),
        .product(name: "UlcerStudies", package: "cicatrix"),
      ], swiftSettings: settings),
    .target(
      name: "CoverageTemplates",
      dependencies: [.product(name: "Reports", package: "cicatrix")], swiftSettings: settings),
  ]
)
