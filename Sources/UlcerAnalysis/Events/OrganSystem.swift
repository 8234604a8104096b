import UlcerRecords

/// A system organ class; spellings with the same slug are one system.
public struct OrganSystem: Hashable, Sendable {
  /// Lower case; letters and digits kept, every run of anything else one hyphen.
  public let slug: String
  /// The first spelling in the file.
  public let label: String

  /// States a system by its spelling.
  public init(label: String) {
    self.label = label
    slug = OrganSystem.slug(of: label)
  }

  /// The slug of a spelling, with no hyphen at either end.
  public static func slug(of label: String) -> String { Slug.of(label) }
}
