# Sourced by the other scripts: where the program is. DAFTAR names another one, with arguments if need be ("dotnet daftar.dll").
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
read -r -a program <<<"${DAFTAR:-$PWD/src/Daftar.Cli/bin/Release/net10.0/daftar}"

daftar() { "${program[@]}" "$@"; }

# For use inside HTML: what a pull request says must not become markup.
escape() { sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g'; }
