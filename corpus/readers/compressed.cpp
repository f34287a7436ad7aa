#include "corpus/readers/compressed.h"

#include <algorithm>
#include <array>

#include "corpus/readers/enclosure.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/member_stream.h"
#include "corpus/readers/read_any.h"
#include "corpus/readers/unpacker.h"

namespace corpus {
namespace {

constexpr auto kSignatures = std::to_array<std::string_view>({{"\x1F\x8B\x08", 3},
                                                              {"\xFD\x37zXZ\0", 6},
                                                              {"\x28\xB5\x2F\xFD", 4},
                                                              {"\x04\x22\x4D\x18", 4},
                                                              {"LZIP\x01", 5},
                                                              {"\x1F\x9D", 2}});
// Where the blocks of bzip2 begin; "BZh" may begin a word.
constexpr std::string_view kBzip2 = "BZh";
constexpr std::string_view kBzip2Block = "1AY&SY";
constexpr std::size_t kBzip2Head = 4;

}  // namespace

bool looks_like_compressed(std::string_view beginning) {
  if (beginning.starts_with(kBzip2)) {
    return beginning.substr(std::min(kBzip2Head, beginning.size())).starts_with(kBzip2Block);
  }
  return std::any_of(kSignatures.begin(), kSignatures.end(),
                     [&](std::string_view signature) { return beginning.starts_with(signature); });
}

void read_compressed(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  Unpacker unpacker(in, file, Packing::Compressed);
  Enclosure enclosure(file, &unpacker.packed());
  if (enclosure.is_too_deep()) return out.lose(0, enclosure.why_too_deep());
  if (!unpacker.next()) {
    return out.lose(
        0, unpacker.failure().empty() ? "The file is empty." : damage_of(unpacker.failure()));
  }
  enclosure.begin_member();
  MemberStream stream(unpacker, enclosure);
  std::istream member(&stream);
  InputFile unpacked = file;
  unpacked.enclosure = &enclosure;
  unpacked.obstacle = &stream.obstacle();
  read_stream(member, unpacked, sink);
}

}  // namespace corpus
