#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "corpus/readers/read_sink.h"

namespace corpus {

// How far containers (archives, compressed files, mails) are followed. Nothing that is unpacked is
// held, so the bounds are about time: they are far above what archives of reports need.
struct UnpackLimits {
  // Containers within each other; ".tar.gz" is two.
  unsigned depth = 8;
  // Bytes of one member and of a whole container, with all that is nested in it.
  std::uint64_t member_bytes = std::uint64_t{64} << 30;
  std::uint64_t whole_bytes = std::uint64_t{1} << 40;
  std::uint64_t members = 10'000'000;
  // Bytes unpacked for each packed one, once a member or the whole has given more than is free.
  std::uint64_t ratio = 400;
  std::uint64_t member_free = std::uint64_t{64} << 20;
  std::uint64_t whole_free = std::uint64_t{1} << 30;
};

// One container while its members are read, and the ones around it. What is unpacked anywhere in it
// counts against its limits, so that nesting gains a bomb nothing. Lives inside one call.
class Enclosure {
 public:
  // Around everything, for limits other than the usual ones.
  explicit Enclosure(const UnpackLimits& limits) : limits_(limits), depth_(0) {}
  // Of a container; `packed` counts the bytes that were read of it, if any are packed.
  explicit Enclosure(const InputFile& container, const std::uint64_t* packed = nullptr);

  // Whether it lies deeper than is followed.
  bool is_too_deep() const { return depth_ > limits_.depth; }
  std::string why_too_deep() const;

  void begin_member();
  void count(std::size_t bytes);
  // Why no more may be read of the member, here or in a container around; empty when more may be.
  std::string why_member_ends() const;
  // Whether nothing more may be read of the whole container.
  bool is_over() const;

 private:
  struct Bound {
    std::uint64_t most = 0;
    std::uint64_t free = 0;
  };
  struct Meter {
    std::uint64_t unpacked = 0;
    std::uint64_t packed_before = 0;
    std::string refusal;
  };
  std::uint64_t packed() const { return packed_ == nullptr ? 0 : *packed_; }
  void check(Meter& meter, Bound bound) const;

  Enclosure* outer_ = nullptr;
  const std::uint64_t* packed_ = nullptr;
  UnpackLimits limits_;
  unsigned depth_ = 1;
  std::uint64_t members_ = 0;
  Meter member_;
  Meter whole_;
};

}  // namespace corpus
