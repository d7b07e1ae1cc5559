# Sourced by the other scripts: which site they work on and where the program is.
#   SITE    the site's folder; by default the repository in which these scripts lie
#   DAFTAR  the program, with arguments if need be ("dotnet daftar.dll"); by default the one that compile.sh makes
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "${SITE:-$scripts/..}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
read -r -a program <<<"${DAFTAR:-$(cd "$scripts/.." && pwd)/src/Daftar.Cli/bin/Release/net10.0/daftar}"

daftar() { "${program[@]}" "$@"; }

# For use inside HTML: what a pull request says must not become markup.
escape() { sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g'; }
