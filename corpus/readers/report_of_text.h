#pragma once

#include "corpus/readers/report_text.h"
#include "corpus/report.h"

namespace corpus {

// A report of a text by itself, without id and day. A day at the top is no headline, but the line
// after it may be one.
Report report_of_text(ReportText text);

}  // namespace corpus
