import Foundation
import GeneratedStudies
import SurvivalStatistics

// statistics-timings write FOLDER UNITS ROWS INTERVALS [exact]
// statistics-timings run FOLDER RUNS
// statistics-timings shapes UNITS
//
// The first makes the data of `peers/statistics`, the second computes on them and prints, as CSV,
// the processor time of every run and numbers by which the results can be compared with others. The
// third computes on data of awkward shapes and prints how the time grows with their number.

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "write" where arguments.count >= 5:
  guard let units = Int(arguments[2]), let rows = Int(arguments[3]),
    let intervals = Int(arguments[4])
  else { exit(2) }
  let study = GeneratedStudy(scale: arguments.last == "exact" ? .exact : .wholeDays)
  try StatisticsFolder(path: arguments[1])
    .write(study, units: units, rows: rows, intervals: intervals)
case "run" where arguments.count == 3:
  guard let runs = Int(arguments[2]) else { exit(2) }
  print("method,run,seconds,result")
  try Timings(folder: StatisticsFolder(path: arguments[1]), runs: runs).printAll()
case "shapes" where arguments.count == 2:
  guard let units = Int(arguments[1]), units >= 3 else { exit(2) }
  Shapes(units: units).printAll()
default:
  print(
    """
    statistics-timings write FOLDER UNITS ROWS INTERVALS [exact]
    statistics-timings run FOLDER RUNS
    statistics-timings shapes UNITS
    """)
  exit(2)
}
