#include "corpus/readers/archive.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "corpus/readers/enclosure.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/member_name.h"
#include "corpus/readers/member_stream.h"
#include "corpus/readers/read_any.h"
#include "corpus/readers/unpacker.h"

namespace corpus {
namespace {

// A tar begins with a head of 512 bytes, in which eight hold their sum, counted as spaces.
constexpr std::size_t kTarHead = 512;
constexpr std::size_t kTarSumAt = 148;
constexpr std::size_t kTarSumSize = 8;

bool looks_like_zip(std::string_view beginning) {
  return beginning.starts_with("PK\3\4") || beginning.starts_with("PK\5\6");
}

bool looks_like_tar(std::string_view beginning) {
  if (beginning.size() < kTarHead) return false;
  const std::string_view head = beginning.substr(0, kTarHead);
  std::string_view written = head.substr(kTarSumAt, kTarSumSize);
  written.remove_prefix(std::min(written.find_first_not_of(' '), written.size()));
  constexpr int kOctal = 8;
  unsigned sum = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), sum, kOctal);
  if (read.ec != std::errc()) return false;
  unsigned wanted = kTarSumSize * ' ';
  for (std::size_t at = 0; at < head.size(); ++at) {
    const bool in_sum = at >= kTarSumAt && at < kTarSumAt + kTarSumSize;
    if (!in_sum) wanted += static_cast<unsigned char>(head[at]);
  }
  return sum == wanted;
}

class ArchiveReader {
 public:
  ArchiveReader(std::istream& in, const InputFile& file, const ReadSink& sink)
      : file_(file),
        sink_(sink),
        out_(file, sink),
        unpacker_(in, file, Packing::Archive),
        enclosure_(file, &unpacker_.packed()) {}

  void read() {
    if (enclosure_.is_too_deep()) return out_.lose(0, enclosure_.why_too_deep());
    while (const std::optional<Unpacker::Member> member = unpacker_.next()) {
      enclosure_.begin_member();
      if (enclosure_.is_over()) return lose_rest(enclosure_.why_member_ends());
      take(*member);
    }
    if (!unpacker_.failure().empty()) return lose_rest(damage_of(unpacker_.failure()));
    if (!is_any_taken_) out_.lose(0, "The archive holds no files.");
  }

 private:
  void take(const Unpacker::Member& member) {
    const std::string path = member_path(member.name);
    if (!member.is_file || path.empty()) return;
    is_any_taken_ = true;
    InputFile inner = file_;
    inner.path += "/" + path;
    inner.id += "/" + path;
    const FileSink out(inner, sink_);
    if (member.is_encrypted) return out.lose(0, kEncrypted);
    if (!member.failure.empty()) return out.lose(0, damage_of(member.failure));
    read_member(std::move(inner));
  }

  void read_member(InputFile inner) {
    MemberStream stream(unpacker_, enclosure_);
    std::istream in(&stream);
    inner.enclosure = &enclosure_;
    inner.obstacle = &stream.obstacle();
    bool is_loss_told = false;
    const ReadSink watched{sink_.report, [&](ReadNote note) {
                             is_loss_told = is_loss_told || note.lost;
                             sink_.note(std::move(note));
                           }};
    read_stream(in, inner, watched);
    if (!stream.obstacle().empty() && !is_loss_told) {
      FileSink(inner, sink_).lose(0, stream.obstacle());
    }
    const bool ends_here = enclosure_.is_over() || !unpacker_.failure().empty();
    is_rest_told_ = ends_here && (is_loss_told || !stream.obstacle().empty());
  }

  // Unless the member that was read last has told it.
  void lose_rest(std::string reason) {
    if (!is_rest_told_) out_.lose(0, std::move(reason));
  }

  const InputFile& file_;
  const ReadSink& sink_;
  FileSink out_;
  Unpacker unpacker_;
  Enclosure enclosure_;
  bool is_any_taken_ = false;
  bool is_rest_told_ = false;
};

}  // namespace

bool looks_like_archive(std::string_view beginning) {
  return looks_like_zip(beginning) || looks_like_tar(beginning);
}

void read_archive(std::istream& in, const InputFile& file, const ReadSink& sink) {
  ArchiveReader(in, file, sink).read();
}

}  // namespace corpus
