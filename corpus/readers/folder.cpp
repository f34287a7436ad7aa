#include "corpus/readers/folder.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "corpus/readers/member_name.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

class FolderWalk {
 public:
  explicit FolderWalk(const std::function<void(ReadNote)>& note) : note_(note) {}

  std::vector<FoundFile> walk(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      lose(path, "There is no file or folder called " + readable_name(path.string()) + ".");
    } else if (fs::is_directory(status)) {
      enter(path, "");
    } else {
      add(path, status, error, readable_name(path.filename().string()));
    }
    std::sort(found_.begin(), found_.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.id < b.id; });
    return std::move(found_);
  }

 private:
  void lose(const fs::path& path, std::string message) {
    note_({readable_name(path.string()), 0, std::move(message), true});
  }

  void enter(const fs::path& folder, const std::string& prefix) {
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (!is_hidden(name)) take(*entry, prefix + readable_name(name));
    }
    if (error) lose(folder, "The folder cannot be listed: " + error.message() + ".");
  }

  void take(const fs::directory_entry& entry, const std::string& id) {
    std::error_code error;
    const fs::file_status status = entry.status(error);
    if (!fs::is_directory(status)) return add(entry.path(), status, error, id);
    std::error_code ignored;
    if (!entry.is_symlink(ignored)) return enter(entry.path(), id + "/");
    note_({readable_name(entry.path().string()), 0,
           "A link to a folder is not followed: name the folder itself.", false});
  }

  void add(const fs::path& path, const fs::file_status& status, const std::error_code& error,
           const std::string& id) {
    if (status.type() == fs::file_type::not_found) return lose(path, "The link leads nowhere.");
    if (error) return lose(path, "The file cannot be read: " + error.message() + ".");
    if (!fs::is_regular_file(status)) return lose(path, "It is neither a file nor a folder.");
    found_.push_back({path, id});
  }

  const std::function<void(ReadNote)>& note_;
  std::vector<FoundFile> found_;
};

}  // namespace

std::vector<FoundFile> find_files(const fs::path& path, const std::function<void(ReadNote)>& note) {
  return FolderWalk(note).walk(path);
}

}  // namespace corpus
