#pragma once

#include <istream>
#include <string_view>

#include "corpus/readers/read_sink.h"

namespace corpus {

// Whether a file with this beginning is one mail: lines of a head, From or Received among them.
bool looks_like_mail(std::string_view beginning);

// One mail (EML): subject, sender and day of its head, and its text, from the plain part or else
// from the page. Attachments are left alone. A page that a browser saved as a mail (MHTML) is read
// as a page: its date is that of saving.
void read_mail(std::istream& in, const InputFile& file, const ReadSink& sink);

}  // namespace corpus
