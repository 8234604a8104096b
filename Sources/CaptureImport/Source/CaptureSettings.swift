import DelimitedText

/// Facts about the source that a mapping gives a reader before it is read.
public struct CaptureSettings: Sendable {
  /// The file of one part, and its notation.
  public struct Part: Sendable {
    /// The name by which the mapping calls the part.
    public var name: String
    /// The file: a path or bare name inside the source, with `*` for any letters; `nil` if the
    /// reader's own name of the table is meant.
    public var file: String?
    /// `,` `;` tab or `|`; detected where left out.
    public var delimiter: String?
    /// utf-8, utf-16 or windows-1252; detected where left out.
    public var encoding: String?

    /// Names a part.
    public init(
      name: String, file: String? = nil, delimiter: String? = nil, encoding: String? = nil
    ) {
      self.name = name
      self.file = file
      self.delimiter = delimiter
      self.encoding = encoding
    }
  }

  /// Parts that the mapping names.
  public var parts: [Part]
  /// The participant's key, if the mapping states it for all tables.
  public var participant: String?
  /// The file with the system's own description of fields (REDCap's data dictionary, Castor's field
  /// options), as a path or name with `*`; found by its header where left out.
  public var dictionary: String?
  /// The tables that are asked for; `nil` for all.
  var demand: TableDemand?
  /// The columns that are asked for; `nil` for all.
  public var columns: ColumnDemand?
  /// The limits on what is taken apart.
  public var limits = CaptureLimits()

  /// States what is known; leave out the rest.
  public init(
    parts: [Part] = [], participant: String? = nil, dictionary: String? = nil,
    demand: TableDemand? = nil, columns: ColumnDemand? = nil
  ) {
    self.parts = parts
    self.participant = participant
    self.dictionary = dictionary
    self.demand = demand
    self.columns = columns
  }
}

/// Limits on the size of an export, above which it is refused.
public struct CaptureLimits: Hashable, Sendable {
  /// Bytes of one file, after unpacking.
  public var fileBytes = 512 << 20
  /// Bytes of all files together, after unpacking.
  public var totalBytes = 1 << 30
  /// Entries of an archive or folder.
  public var entries = 10_000

  /// Cells of all tables that are taken apart, together: each becomes a text of its own, of 16
  /// bytes and its content beyond 15 characters.
  public var cells = 30_000_000

  /// The limits that hold on the command line.
  public init() {}
}
