import UlcerRecords
/// Recognises columns and files that would reveal who received what.
///
/// One list for study folders and for exports. It errs on the side of the blind: a harmless column
/// is lost, and reported. Nothing depends on an unknown column anyway (`CanonicalCopies`): the
/// purpose of the list is to tell a person to take the allocation away.
package enum AllocationNames {
  private static let wholeNames: Set<String> = [
    "arm", "armcd", "armcode", "armname", "actarm", "actarmcd", "studyarm", "trt", "trtp", "trta",
    "trtcd", "trtgroup", "trtgrp", "txgroup", "group", "grp", "groep", "behandelarm",
    "behandelgroep", "randomisatiegroep", "randgroup", "randarm", "randomgroup", "treatment",
    "treatmentname", "treatmentcode", "assignment", "assignedtreatment", "treatmentassigned",
    "plannedtreatment", "actualtreatment", "studydrug", "kit", "kitnumber", "cohortarm",
  ]

  private static let fragments = [
    "alloc", "toewijzing", "toegewezen", "treatmentgroup", "treatmentgrp", "treatmentarm",
    "treatmentassign", "randomisationgroup", "randomizationgroup", "randomisationarm",
    "randomizationarm", "randomisedgroup", "randomizedgroup", "randomisedarm", "randomizedarm",
    "randomisedtreatment", "randomizedtreatment", "randomisationresult", "randomizationresult",
    "randomisationcode", "randomizationcode", "studygroup", "unblind", "deblind", "placebo",
    "verum",
  ]

  /// Columns of the study format: never taken for the allocation.
  private static let ownNames = Set(RecordKind.allCases.flatMap(\.columns).map(\.name))

  /// Returns true if a header may name the allocation: by its whole name, by the stem of a word in
  /// it, or by a name of the CDISC standards.
  package static func suggests(column name: String) -> Bool {
    if ownNames.contains(name.lowercased()) { return false }
    return isCertain(name) || AllocationStems.suggest(name)
      || StandardAllocationNames.whole.contains(letters(of: name).uppercased())
  }

  /// Returns true if a text can hardly mean anything else: also a label in words, or a column that
  /// `study.yaml` maps to one that holds no free text.
  package static func isCertain(_ name: String) -> Bool {
    let lowered = name.lowercased()
    let letters = letters(of: name)
    if wholeNames.contains(letters) || fragments.contains(where: letters.contains) { return true }
    // TRT01P, TRT01A: the planned and actual treatment of CDISC.
    if letters.hasPrefix("trt0"), letters.unicodeScalars.count <= 7 { return true }
    let words = lowered.unicodeScalars.split { !isWordCharacter($0) }.map { String($0) }
    return words.contains("arm") || words.contains("arms")
  }

  /// Endings of files that hold tables, and of archives of one.
  private static let tableEndings: Set<String> = [
    "csv", "tsv", "tab", "dat", "txt", "xls", "xlsx", "xlsm", "xlsb", "ods", "sav", "sas7bdat",
    "xpt", "dta", "rds", "json", "gz", "zip", "bz2", "xz",
  ]

  /// Files of an export with everybody's medicines: as names of columns these words reveal more.
  private static let everydayFiles: Set<String> = ["drug", "drugs", "therapy", "therapie"]

  /// Returns true if a file of the folder may hold the allocation.
  package static func suggests(file name: String) -> Bool {
    guard var stem = name.split(separator: "/").last.map(String.init) else { return false }
    var isTable = false
    while let dot = stem.lastIndex(of: "."),
      tableEndings.contains(stem[stem.index(after: dot)...].lowercased())
    {
      isTable = true
      stem = String(stem[..<dot])
    }
    let letters = letters(of: stem)
    if !isTable || RecordKind.allCases.contains(where: { $0.rawValue == stem.lowercased() })
      || everydayFiles.contains(letters)
    {
      return false
    }
    return isCertain(stem) || letters.hasPrefix("randomi")
      || letters.contains("randomisationlist") || letters.contains("randomizationlist")
      || letters.contains("treatmentlist") || AllocationStems.suggest(stem)
  }

  /// The letters and digits of a name in lower case.
  private static func letters(of name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { isWordCharacter($0) })
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
  }
}
