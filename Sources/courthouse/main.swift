import ArgumentParser
import Web
import ServiceLifecycle
print("hi")
