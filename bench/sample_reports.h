#pragma once

#include <string>
#include <vector>

#include "corpus/report.h"

namespace bench {

// The reports of corpus/sample, in the order of their files.
const std::vector<corpus::Report>& sample_reports();

// The bodies of the sample one after the other.
const std::string& sample_text();

}  // namespace bench
