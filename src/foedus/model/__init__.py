"""The words of the domain as frozen types. Imports nothing else of foedus."""
