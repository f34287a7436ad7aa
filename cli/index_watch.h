#pragma once

#include "cli/index_arguments.h"
#include "cli/index_pass.h"

namespace cli {

// `index --watch`: goes over the PATHs whenever something below them has happened, until it is
// asked to end by SIGINT or SIGTERM. Throws when the first time fails.
void watch_paths(const IndexArguments& arguments, IndexPass& pass);

}  // namespace cli
