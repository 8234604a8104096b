import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite(
  "The Castor exports of the reference data import as described",
  .enabled(if: PackageFolder.reference("castor") != nil, "no reference data"))
struct CastorReferenceTests {
  private static let mapping = """
    system: castor
    study: {acronym: CASTOR}
    tables:
      study: {file: CastorStudy.csv}
      events: {file: CastorAdverseEvent.csv}
      medication: {file: CastorMedication.csv}
      unscheduled: {file: CastorUnscheduledVisit.csv}
    records:
      participants:
        - table: study
          columns:
            participant_id: Participant Id
            site: Site Abbreviation
            sex: {column: pat_sex, values: {Female: female, Male: male}}
            age_years: inc_age
            consent_date: ic_date
            screening_outcome: {column: inc_ic, if-filled: enrolled, if-empty: pending}
            treatment_date: base_date
            end_date: fac_V_leiden_date
      visits:
        - table: unscheduled
          columns:
            participant_id: record_id
            visit: {value: unscheduled}
            date: unsvis_date
            attended: {column: unsvis_type, if-filled: yes}
            reason: unsvis_type
      adverse-events:
        - table: events
          columns:
            participant_id: record_id
            event_id: {number: participant}
            term: AE_type
            organ_system: {value: General disorders}
            grade: {column: AE_severity, values: {Life-threatening: 4}}
            start_date: AE_startdate
            end_date: AE_stopdate
            serious: AE_SAE
            expected: AE_expected
            relatedness: {column: AE_relation, values: {Definitely related: definite}}
            outcome: {column: AE_outcome, values: {Resolved: recovered}}
            action: {column: AE_action, values: {Medical intervention: other}}
      treatments:
        - table: medication
          columns:
            participant_id: record_id
            kind: {value: other}
            name: med_name
            start_date: med_start
            end_date: med_stop
      scores:
        - table: study
          where: [{column: pat_height, is: filled}]
          columns:
            participant_id: record_id
            date: ic_date
            instrument: {value: height}
            score: pat_height
    """

  private func imported(_ mapping: String = Self.mapping) throws -> StudyImport {
    let folder = try #require(PackageFolder.reference("castor"))
    let source = try CaptureOpener(for: CastorReader()).open(folder.path)
    return StudyImport(
      source, system: .castor, mapping: Array(mapping.utf8), mappingFile: "mapping.yaml",
      programVersion: "0", studyFile: { _ in nil })
  }

  @Test("Codes and the years 2995 to 2999 never become values; labels and dates do")
  func contents() throws {
    let study = try imported()
    #expect(study.refusal == nil, "\(DiagnosticListing(study.diagnostics).text)")
    #expect(
      study.text("participants.csv")
        == """
        participant_id,site,sex,age_years,consent_date,screening_outcome,treatment_date,end_date
        110001,Franciscus Gasthuis & Vlietland,female,,2021-06-22,enrolled,2021-06-22,2021-06-22
        110002,Franciscus Gasthuis & Vlietland,,,,pending,,

        """.replacing("female,,", with: "female,Yes,"))
    #expect(
      study.text("adverse-events.csv") == """
        participant_id,event_id,term,organ_system,grade,start_date,end_date,serious,relatedness,expected,outcome,action
        110001,2,A bug in the API,General disorders,4,2021-06-23,2021-06-24,yes,definite,yes,recovered,other

        """)
    #expect(
      study.text("treatments.csv") == """
        participant_id,kind,name,start_date,end_date
        110001,other,Diclofenac,2021-06-25,2021-06-28

        """)
    #expect(
      study.text("visits.csv") == """
        participant_id,visit,date,attended,reason
        110001,unscheduled,2021-06-24,yes,admission to day-care

        """)
    #expect(study.text("scores.csv")?.hasSuffix("110001,2021-06-22,height,1.75\n") == true)
    // inc_age holds Yes in this export: a wrong mapping is told at its place.
    #expect(
      study.diagnostics.contains {
        $0.rule == "unreadable-cell" && $0.position.file == "CastorStudy.csv"
          && $0.position.line == 2
      })
  }

  @Test("Both columns of the allocation are dropped, and empty records are left out and counted")
  func accounts() throws {
    let study = try imported()
    let table = try #require(study.tables.first { $0.table == "study" })
    #expect(table.columnsDropped == ["randomisation_group", "randalloc"])
    let events = try #require(study.tables.first { $0.table == "events" })
    #expect(events.read == 2 && events.imported == 1)
    #expect(events.leftOut == ["nothing-entered": 1])
    let missing = Dictionary(grouping: study.cells, by: \.source).mapValues { $0.map(\.reason) }
    #expect(missing["base_date"] == ["not done"])
    #expect(missing["fac_V_leiden_date"] == ["not applicable"])
    #expect(missing["pat_height"] == nil)
  }

  @Test("A checkbox field reads its options; −99 in its boxes is no answer")
  func checkbox() throws {
    let mapping = Self.mapping.replacing(
      "        sex: {column: pat_sex, values: {Female: female, Male: male}}",
      with:
        "        sex: {checkbox: ic_language, values: {English: ~, Dutch: female, French: male, Other: other}}"
    )
    let study = try imported(mapping)
    #expect(study.text("participants.csv")?.contains("Vlietland,male,Yes") == true)
    #expect(study.cells.filter { $0.source.hasPrefix("ic_language#") }.count == 4)
  }
}
