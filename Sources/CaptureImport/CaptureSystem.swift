/// A data-capture system whose exports can be imported.
public enum CaptureSystem: String, Hashable, Sendable, CaseIterable {
  /// Castor EDC: a ZIP archive or folder, one CSV file for each part.
  case castor
  /// REDCap: one CSV file for everything, raw codes.
  case redcap
  /// CDISC: SDTM and ADaM data sets, CSV or SAS transport.
  case cdisc
  /// Any other system: one CSV file for each form.
  case csv

  /// The reader of its exports.
  public var reader: any CaptureReader {
    switch self {
    case .castor: CastorReader()
    case .csv: FormFilesReader()
    case .redcap: REDCapReader()
    case .cdisc: CDISCReader()
    }
  }
}
