extension StudySources {
  /// The names of the folder that can change what reading finds: tables, and files that look like
  /// an allocation. A note or a lock file beside them makes no other study.
  package var consequentialListing: [String] {
    listing.filter { $0.lowercased().hasSuffix(".csv") || AllocationNames.suggests(file: $0) }
  }
}

extension IngestedStudy {
  /// The rule that reports a column or a file that looks like the allocation.
  package static var allocationRule: String { IngestRule.allocationInStudyFolder.rawValue }
}
