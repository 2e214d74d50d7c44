// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled with the same strictness; none opts out.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "courthouse",
    products: [
        .executable(name: "courthouse", targets: ["courthouse"]),
        .library(name: "Ledger", targets: ["Ledger"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
    ],
    targets: [
        // The rooms. An arrow that is not listed here does not build.
        .target(name: "CourtRecord", swiftSettings: settings),
        .target(name: "Ledger", dependencies: [crypto], swiftSettings: settings),
        .target(
            name: "Store",
            dependencies: ["CourtRecord", grdb, crypto],
            resources: [.embedInCode("Migrations/0001-record.sql")],
            swiftSettings: settings
        ),
        .target(
            name: "ClerksOffice",
            dependencies: ["CourtRecord", "Ledger", "Store", crypto, cryptoExtras, logging],
            swiftSettings: settings
        ),
        .target(
            name: "Web",
            dependencies: [
                "CourtRecord", "ClerksOffice", hummingbird, hummingbirdCore, hummingbirdTLS, nioCore, nioSSL, httpTypes,
                crypto, logging,
            ],
            resources: [.embedInCode("Assets/courthouse.css"), .embedInCode("Assets/courthouse.svg")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "courthouse",
            dependencies: [
                "CourtRecord", "Ledger", "Store", "ClerksOffice", "Web", argumentParser, hummingbird, nioSSL, logging,
                serviceLifecycle, unixSignals,
            ],
            resources: [
                .embedInCode("SampleCourt/Papers/prose.txt"), .embedInCode("SampleCourt/Scripts/appeals.txt"),
                .embedInCode("SampleCourt/Scripts/bankruptcy.txt"), .embedInCode("SampleCourt/Scripts/criminal.txt"),
                .embedInCode("SampleCourt/Scripts/district.txt"), .embedInCode("SampleCourt/Scripts/fillings.txt"),
                .embedInCode("SampleCourt/Scripts/long-dockets.txt"),
                .embedInCode("SampleCourt/Scripts/patterns.txt"),
            ],
            swiftSettings: settings
        ),

        // Checks.
        .target(
            name: "TestCourthouse",
            dependencies: ["CourtRecord", "ClerksOffice", "Store"],
            path: "Tests/TestCourthouse",
            swiftSettings: settings
        ),
        .testTarget(name: "CourtRecordTests", dependencies: ["CourtRecord"], swiftSettings: settings),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", crypto], swiftSettings: settings),
        .testTarget(
            name: "StoreTests",
            dependencies: ["CourtRecord", "Store", "TestCourthouse"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ClerksOfficeTests",
            dependencies: ["CourtRecord", "Ledger", "Store", "ClerksOffice", "TestCourthouse"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SampleCourtTests",
            dependencies: ["CourtRecord", "Store", "ClerksOffice", "courthouse", "TestCourthouse"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "CourtRecord", "Store", "ClerksOffice", "Web", "TestCourthouse", hummingbird, nioCore, nioEmbedded,
                httpTypes, logging,
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "TidyTests", exclude: ["released-migrations.txt"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
